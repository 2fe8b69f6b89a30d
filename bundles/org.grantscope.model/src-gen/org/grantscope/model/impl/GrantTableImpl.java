/**
 */
package org.grantscope.model.impl;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.NotificationChain;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.InternalEObject;

import org.eclipse.emf.ecore.impl.ENotificationImpl;
import org.eclipse.emf.ecore.impl.MinimalEObjectImpl;

import org.eclipse.emf.ecore.util.EcoreUtil;

import org.grantscope.core.observe.TableDriverState;
import org.grantscope.core.observe.TrackedEntries;

import org.grantscope.core.table.GrantTableImage;

import org.grantscope.model.Domain;
import org.grantscope.model.GrantEntry;
import org.grantscope.model.GrantTable;
import org.grantscope.model.ModelPackage;

import org.grantscope.model.table.EntryHistory;
import org.grantscope.model.table.EntryTable;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Grant Table</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.grantscope.model.impl.GrantTableImpl#getDomain <em>Domain</em>}</li>
 *   <li>{@link org.grantscope.model.impl.GrantTableImpl#getVersion <em>Version</em>}</li>
 *   <li>{@link org.grantscope.model.impl.GrantTableImpl#getFrames <em>Frames</em>}</li>
 *   <li>{@link org.grantscope.model.impl.GrantTableImpl#getMaxFrames <em>Max Frames</em>}</li>
 *   <li>{@link org.grantscope.model.impl.GrantTableImpl#getMaptrackFrames <em>Maptrack Frames</em>}</li>
 *   <li>{@link org.grantscope.model.impl.GrantTableImpl#getMaxMaptrackFrames <em>Max Maptrack Frames</em>}</li>
 *   <li>{@link org.grantscope.model.impl.GrantTableImpl#getKernelFrames <em>Kernel Frames</em>}</li>
 *   <li>{@link org.grantscope.model.impl.GrantTableImpl#getFreeCount <em>Free Count</em>}</li>
 *   <li>{@link org.grantscope.model.impl.GrantTableImpl#getImage <em>Image</em>}</li>
 *   <li>{@link org.grantscope.model.impl.GrantTableImpl#getTracked <em>Tracked</em>}</li>
 *   <li>{@link org.grantscope.model.impl.GrantTableImpl#getFreeList <em>Free List</em>}</li>
 *   <li>{@link org.grantscope.model.impl.GrantTableImpl#getRows <em>Rows</em>}</li>
 *   <li>{@link org.grantscope.model.impl.GrantTableImpl#getEntries <em>Entries</em>}</li>
 *   <li>{@link org.grantscope.model.impl.GrantTableImpl#getHistory <em>History</em>}</li>
 * </ul>
 *
 * @generated
 */
public class GrantTableImpl extends MinimalEObjectImpl.Container implements GrantTable {
	/**
	 * The default value of the '{@link #getVersion() <em>Version</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getVersion()
	 * @generated
	 * @ordered
	 */
	protected static final Integer VERSION_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getVersion() <em>Version</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getVersion()
	 * @generated
	 * @ordered
	 */
	protected Integer version = VERSION_EDEFAULT;

	/**
	 * The default value of the '{@link #getFrames() <em>Frames</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getFrames()
	 * @generated
	 * @ordered
	 */
	protected static final Integer FRAMES_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getFrames() <em>Frames</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getFrames()
	 * @generated
	 * @ordered
	 */
	protected Integer frames = FRAMES_EDEFAULT;

	/**
	 * The default value of the '{@link #getMaxFrames() <em>Max Frames</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMaxFrames()
	 * @generated
	 * @ordered
	 */
	protected static final Integer MAX_FRAMES_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getMaxFrames() <em>Max Frames</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMaxFrames()
	 * @generated
	 * @ordered
	 */
	protected Integer maxFrames = MAX_FRAMES_EDEFAULT;

	/**
	 * The default value of the '{@link #getMaptrackFrames() <em>Maptrack Frames</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMaptrackFrames()
	 * @generated
	 * @ordered
	 */
	protected static final Integer MAPTRACK_FRAMES_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getMaptrackFrames() <em>Maptrack Frames</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMaptrackFrames()
	 * @generated
	 * @ordered
	 */
	protected Integer maptrackFrames = MAPTRACK_FRAMES_EDEFAULT;

	/**
	 * The default value of the '{@link #getMaxMaptrackFrames() <em>Max Maptrack Frames</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMaxMaptrackFrames()
	 * @generated
	 * @ordered
	 */
	protected static final Integer MAX_MAPTRACK_FRAMES_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getMaxMaptrackFrames() <em>Max Maptrack Frames</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMaxMaptrackFrames()
	 * @generated
	 * @ordered
	 */
	protected Integer maxMaptrackFrames = MAX_MAPTRACK_FRAMES_EDEFAULT;

	/**
	 * The default value of the '{@link #getKernelFrames() <em>Kernel Frames</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getKernelFrames()
	 * @generated
	 * @ordered
	 */
	protected static final Integer KERNEL_FRAMES_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getKernelFrames() <em>Kernel Frames</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getKernelFrames()
	 * @generated
	 * @ordered
	 */
	protected Integer kernelFrames = KERNEL_FRAMES_EDEFAULT;

	/**
	 * The default value of the '{@link #getFreeCount() <em>Free Count</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getFreeCount()
	 * @generated
	 * @ordered
	 */
	protected static final Integer FREE_COUNT_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getFreeCount() <em>Free Count</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getFreeCount()
	 * @generated
	 * @ordered
	 */
	protected Integer freeCount = FREE_COUNT_EDEFAULT;

	/**
	 * The default value of the '{@link #getImage() <em>Image</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getImage()
	 * @generated
	 * @ordered
	 */
	protected static final GrantTableImage IMAGE_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getImage() <em>Image</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getImage()
	 * @generated
	 * @ordered
	 */
	protected GrantTableImage image = IMAGE_EDEFAULT;

	/**
	 * The default value of the '{@link #getTracked() <em>Tracked</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getTracked()
	 * @generated
	 * @ordered
	 */
	protected static final TrackedEntries.Domain TRACKED_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getTracked() <em>Tracked</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getTracked()
	 * @generated
	 * @ordered
	 */
	protected TrackedEntries.Domain tracked = TRACKED_EDEFAULT;

	/**
	 * The default value of the '{@link #getFreeList() <em>Free List</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getFreeList()
	 * @generated
	 * @ordered
	 */
	protected static final TableDriverState.FreeList FREE_LIST_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getFreeList() <em>Free List</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getFreeList()
	 * @generated
	 * @ordered
	 */
	protected TableDriverState.FreeList freeList = FREE_LIST_EDEFAULT;

	/**
	 * The default value of the '{@link #getRows() <em>Rows</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getRows()
	 * @generated
	 * @ordered
	 */
	protected static final EntryTable ROWS_EDEFAULT = null;

	/**
	 * The default value of the '{@link #getHistory() <em>History</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getHistory()
	 * @generated
	 * @ordered
	 */
	protected static final EntryHistory HISTORY_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getHistory() <em>History</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getHistory()
	 * @generated
	 * @ordered
	 */
	protected EntryHistory history = HISTORY_EDEFAULT;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected GrantTableImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return ModelPackage.Literals.GRANT_TABLE;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Domain getDomain() {
		if (eContainerFeatureID() != ModelPackage.GRANT_TABLE__DOMAIN) return null;
		return (Domain)eInternalContainer();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public NotificationChain basicSetDomain(Domain newDomain, NotificationChain msgs) {
		msgs = eBasicSetContainer((InternalEObject)newDomain, ModelPackage.GRANT_TABLE__DOMAIN, msgs);
		return msgs;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setDomain(Domain newDomain) {
		if (newDomain != eInternalContainer() || (eContainerFeatureID() != ModelPackage.GRANT_TABLE__DOMAIN && newDomain != null)) {
			if (EcoreUtil.isAncestor(this, newDomain))
				throw new IllegalArgumentException("Recursive containment not allowed for " + toString());
			NotificationChain msgs = null;
			if (eInternalContainer() != null)
				msgs = eBasicRemoveFromContainer(msgs);
			if (newDomain != null)
				msgs = ((InternalEObject)newDomain).eInverseAdd(this, ModelPackage.DOMAIN__TABLE, Domain.class, msgs);
			msgs = basicSetDomain(newDomain, msgs);
			if (msgs != null) msgs.dispatch();
		}
		else if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.GRANT_TABLE__DOMAIN, newDomain, newDomain));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Integer getVersion() {
		return version;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setVersion(Integer newVersion) {
		Integer oldVersion = version;
		version = newVersion;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.GRANT_TABLE__VERSION, oldVersion, version));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Integer getFrames() {
		return frames;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setFrames(Integer newFrames) {
		Integer oldFrames = frames;
		frames = newFrames;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.GRANT_TABLE__FRAMES, oldFrames, frames));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Integer getMaxFrames() {
		return maxFrames;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setMaxFrames(Integer newMaxFrames) {
		Integer oldMaxFrames = maxFrames;
		maxFrames = newMaxFrames;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.GRANT_TABLE__MAX_FRAMES, oldMaxFrames, maxFrames));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Integer getMaptrackFrames() {
		return maptrackFrames;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setMaptrackFrames(Integer newMaptrackFrames) {
		Integer oldMaptrackFrames = maptrackFrames;
		maptrackFrames = newMaptrackFrames;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.GRANT_TABLE__MAPTRACK_FRAMES, oldMaptrackFrames, maptrackFrames));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Integer getMaxMaptrackFrames() {
		return maxMaptrackFrames;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setMaxMaptrackFrames(Integer newMaxMaptrackFrames) {
		Integer oldMaxMaptrackFrames = maxMaptrackFrames;
		maxMaptrackFrames = newMaxMaptrackFrames;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.GRANT_TABLE__MAX_MAPTRACK_FRAMES, oldMaxMaptrackFrames, maxMaptrackFrames));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Integer getKernelFrames() {
		return kernelFrames;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setKernelFrames(Integer newKernelFrames) {
		Integer oldKernelFrames = kernelFrames;
		kernelFrames = newKernelFrames;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.GRANT_TABLE__KERNEL_FRAMES, oldKernelFrames, kernelFrames));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Integer getFreeCount() {
		return freeCount;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setFreeCount(Integer newFreeCount) {
		Integer oldFreeCount = freeCount;
		freeCount = newFreeCount;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.GRANT_TABLE__FREE_COUNT, oldFreeCount, freeCount));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public GrantTableImage getImage() {
		return image;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setImage(GrantTableImage newImage) {
		GrantTableImage oldImage = image;
		image = newImage;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.GRANT_TABLE__IMAGE, oldImage, image));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public TrackedEntries.Domain getTracked() {
		return tracked;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setTracked(TrackedEntries.Domain newTracked) {
		TrackedEntries.Domain oldTracked = tracked;
		tracked = newTracked;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.GRANT_TABLE__TRACKED, oldTracked, tracked));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public TableDriverState.FreeList getFreeList() {
		return freeList;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setFreeList(TableDriverState.FreeList newFreeList) {
		TableDriverState.FreeList oldFreeList = freeList;
		freeList = newFreeList;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.GRANT_TABLE__FREE_LIST, oldFreeList, freeList));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EntryTable getRows() {
		return org.grantscope.model.table.EntryTable.of(this);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<GrantEntry> getEntries() {
		return org.grantscope.model.table.VirtualEntries.of(this);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EntryHistory getHistory() {
		return history;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setHistory(EntryHistory newHistory) {
		EntryHistory oldHistory = history;
		history = newHistory;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.GRANT_TABLE__HISTORY, oldHistory, history));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public NotificationChain eInverseAdd(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case ModelPackage.GRANT_TABLE__DOMAIN:
				if (eInternalContainer() != null)
					msgs = eBasicRemoveFromContainer(msgs);
				return basicSetDomain((Domain)otherEnd, msgs);
		}
		return super.eInverseAdd(otherEnd, featureID, msgs);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public NotificationChain eInverseRemove(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case ModelPackage.GRANT_TABLE__DOMAIN:
				return basicSetDomain(null, msgs);
		}
		return super.eInverseRemove(otherEnd, featureID, msgs);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public NotificationChain eBasicRemoveFromContainerFeature(NotificationChain msgs) {
		switch (eContainerFeatureID()) {
			case ModelPackage.GRANT_TABLE__DOMAIN:
				return eInternalContainer().eInverseRemove(this, ModelPackage.DOMAIN__TABLE, Domain.class, msgs);
		}
		return super.eBasicRemoveFromContainerFeature(msgs);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case ModelPackage.GRANT_TABLE__DOMAIN:
				return getDomain();
			case ModelPackage.GRANT_TABLE__VERSION:
				return getVersion();
			case ModelPackage.GRANT_TABLE__FRAMES:
				return getFrames();
			case ModelPackage.GRANT_TABLE__MAX_FRAMES:
				return getMaxFrames();
			case ModelPackage.GRANT_TABLE__MAPTRACK_FRAMES:
				return getMaptrackFrames();
			case ModelPackage.GRANT_TABLE__MAX_MAPTRACK_FRAMES:
				return getMaxMaptrackFrames();
			case ModelPackage.GRANT_TABLE__KERNEL_FRAMES:
				return getKernelFrames();
			case ModelPackage.GRANT_TABLE__FREE_COUNT:
				return getFreeCount();
			case ModelPackage.GRANT_TABLE__IMAGE:
				return getImage();
			case ModelPackage.GRANT_TABLE__TRACKED:
				return getTracked();
			case ModelPackage.GRANT_TABLE__FREE_LIST:
				return getFreeList();
			case ModelPackage.GRANT_TABLE__ROWS:
				return getRows();
			case ModelPackage.GRANT_TABLE__ENTRIES:
				return getEntries();
			case ModelPackage.GRANT_TABLE__HISTORY:
				return getHistory();
		}
		return super.eGet(featureID, resolve, coreType);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void eSet(int featureID, Object newValue) {
		switch (featureID) {
			case ModelPackage.GRANT_TABLE__DOMAIN:
				setDomain((Domain)newValue);
				return;
			case ModelPackage.GRANT_TABLE__VERSION:
				setVersion((Integer)newValue);
				return;
			case ModelPackage.GRANT_TABLE__FRAMES:
				setFrames((Integer)newValue);
				return;
			case ModelPackage.GRANT_TABLE__MAX_FRAMES:
				setMaxFrames((Integer)newValue);
				return;
			case ModelPackage.GRANT_TABLE__MAPTRACK_FRAMES:
				setMaptrackFrames((Integer)newValue);
				return;
			case ModelPackage.GRANT_TABLE__MAX_MAPTRACK_FRAMES:
				setMaxMaptrackFrames((Integer)newValue);
				return;
			case ModelPackage.GRANT_TABLE__KERNEL_FRAMES:
				setKernelFrames((Integer)newValue);
				return;
			case ModelPackage.GRANT_TABLE__FREE_COUNT:
				setFreeCount((Integer)newValue);
				return;
			case ModelPackage.GRANT_TABLE__IMAGE:
				setImage((GrantTableImage)newValue);
				return;
			case ModelPackage.GRANT_TABLE__TRACKED:
				setTracked((TrackedEntries.Domain)newValue);
				return;
			case ModelPackage.GRANT_TABLE__FREE_LIST:
				setFreeList((TableDriverState.FreeList)newValue);
				return;
			case ModelPackage.GRANT_TABLE__HISTORY:
				setHistory((EntryHistory)newValue);
				return;
		}
		super.eSet(featureID, newValue);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void eUnset(int featureID) {
		switch (featureID) {
			case ModelPackage.GRANT_TABLE__DOMAIN:
				setDomain((Domain)null);
				return;
			case ModelPackage.GRANT_TABLE__VERSION:
				setVersion(VERSION_EDEFAULT);
				return;
			case ModelPackage.GRANT_TABLE__FRAMES:
				setFrames(FRAMES_EDEFAULT);
				return;
			case ModelPackage.GRANT_TABLE__MAX_FRAMES:
				setMaxFrames(MAX_FRAMES_EDEFAULT);
				return;
			case ModelPackage.GRANT_TABLE__MAPTRACK_FRAMES:
				setMaptrackFrames(MAPTRACK_FRAMES_EDEFAULT);
				return;
			case ModelPackage.GRANT_TABLE__MAX_MAPTRACK_FRAMES:
				setMaxMaptrackFrames(MAX_MAPTRACK_FRAMES_EDEFAULT);
				return;
			case ModelPackage.GRANT_TABLE__KERNEL_FRAMES:
				setKernelFrames(KERNEL_FRAMES_EDEFAULT);
				return;
			case ModelPackage.GRANT_TABLE__FREE_COUNT:
				setFreeCount(FREE_COUNT_EDEFAULT);
				return;
			case ModelPackage.GRANT_TABLE__IMAGE:
				setImage(IMAGE_EDEFAULT);
				return;
			case ModelPackage.GRANT_TABLE__TRACKED:
				setTracked(TRACKED_EDEFAULT);
				return;
			case ModelPackage.GRANT_TABLE__FREE_LIST:
				setFreeList(FREE_LIST_EDEFAULT);
				return;
			case ModelPackage.GRANT_TABLE__HISTORY:
				setHistory(HISTORY_EDEFAULT);
				return;
		}
		super.eUnset(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean eIsSet(int featureID) {
		switch (featureID) {
			case ModelPackage.GRANT_TABLE__DOMAIN:
				return getDomain() != null;
			case ModelPackage.GRANT_TABLE__VERSION:
				return VERSION_EDEFAULT == null ? version != null : !VERSION_EDEFAULT.equals(version);
			case ModelPackage.GRANT_TABLE__FRAMES:
				return FRAMES_EDEFAULT == null ? frames != null : !FRAMES_EDEFAULT.equals(frames);
			case ModelPackage.GRANT_TABLE__MAX_FRAMES:
				return MAX_FRAMES_EDEFAULT == null ? maxFrames != null : !MAX_FRAMES_EDEFAULT.equals(maxFrames);
			case ModelPackage.GRANT_TABLE__MAPTRACK_FRAMES:
				return MAPTRACK_FRAMES_EDEFAULT == null ? maptrackFrames != null : !MAPTRACK_FRAMES_EDEFAULT.equals(maptrackFrames);
			case ModelPackage.GRANT_TABLE__MAX_MAPTRACK_FRAMES:
				return MAX_MAPTRACK_FRAMES_EDEFAULT == null ? maxMaptrackFrames != null : !MAX_MAPTRACK_FRAMES_EDEFAULT.equals(maxMaptrackFrames);
			case ModelPackage.GRANT_TABLE__KERNEL_FRAMES:
				return KERNEL_FRAMES_EDEFAULT == null ? kernelFrames != null : !KERNEL_FRAMES_EDEFAULT.equals(kernelFrames);
			case ModelPackage.GRANT_TABLE__FREE_COUNT:
				return FREE_COUNT_EDEFAULT == null ? freeCount != null : !FREE_COUNT_EDEFAULT.equals(freeCount);
			case ModelPackage.GRANT_TABLE__IMAGE:
				return IMAGE_EDEFAULT == null ? image != null : !IMAGE_EDEFAULT.equals(image);
			case ModelPackage.GRANT_TABLE__TRACKED:
				return TRACKED_EDEFAULT == null ? tracked != null : !TRACKED_EDEFAULT.equals(tracked);
			case ModelPackage.GRANT_TABLE__FREE_LIST:
				return FREE_LIST_EDEFAULT == null ? freeList != null : !FREE_LIST_EDEFAULT.equals(freeList);
			case ModelPackage.GRANT_TABLE__ROWS:
				return ROWS_EDEFAULT == null ? getRows() != null : !ROWS_EDEFAULT.equals(getRows());
			case ModelPackage.GRANT_TABLE__ENTRIES:
				return !getEntries().isEmpty();
			case ModelPackage.GRANT_TABLE__HISTORY:
				return HISTORY_EDEFAULT == null ? history != null : !HISTORY_EDEFAULT.equals(history);
		}
		return super.eIsSet(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String toString() {
		if (eIsProxy()) return super.toString();

		StringBuilder result = new StringBuilder(super.toString());
		result.append(" (version: ");
		result.append(version);
		result.append(", frames: ");
		result.append(frames);
		result.append(", maxFrames: ");
		result.append(maxFrames);
		result.append(", maptrackFrames: ");
		result.append(maptrackFrames);
		result.append(", maxMaptrackFrames: ");
		result.append(maxMaptrackFrames);
		result.append(", kernelFrames: ");
		result.append(kernelFrames);
		result.append(", freeCount: ");
		result.append(freeCount);
		result.append(", image: ");
		result.append(image);
		result.append(", tracked: ");
		result.append(tracked);
		result.append(", freeList: ");
		result.append(freeList);
		result.append(", history: ");
		result.append(history);
		result.append(')');
		return result.toString();
	}

} //GrantTableImpl
