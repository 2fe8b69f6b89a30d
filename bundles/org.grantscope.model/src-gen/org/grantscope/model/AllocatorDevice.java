/**
 */
package org.grantscope.model;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Allocator Device</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * One domain's gntalloc device.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.grantscope.model.AllocatorDevice#getDomain <em>Domain</em>}</li>
 *   <li>{@link org.grantscope.model.AllocatorDevice#getLimit <em>Limit</em>}</li>
 *   <li>{@link org.grantscope.model.AllocatorDevice#getGrefSize <em>Gref Size</em>}</li>
 *   <li>{@link org.grantscope.model.AllocatorDevice#getFiles <em>Files</em>}</li>
 *   <li>{@link org.grantscope.model.AllocatorDevice#isFilesComplete <em>Files Complete</em>}</li>
 *   <li>{@link org.grantscope.model.AllocatorDevice#getGrefs <em>Grefs</em>}</li>
 *   <li>{@link org.grantscope.model.AllocatorDevice#isGrefsComplete <em>Grefs Complete</em>}</li>
 *   <li>{@link org.grantscope.model.AllocatorDevice#isMappingsKnown <em>Mappings Known</em>}</li>
 *   <li>{@link org.grantscope.model.AllocatorDevice#getVmas <em>Vmas</em>}</li>
 * </ul>
 *
 * @see org.grantscope.model.ModelPackage#getAllocatorDevice()
 * @model
 * @generated
 */
public interface AllocatorDevice extends EObject {
	/**
	 * Returns the value of the '<em><b>Domain</b></em>' container reference.
	 * It is bidirectional and its opposite is '{@link org.grantscope.model.Domain#getDevice <em>Device</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The domain whose kernel has the device.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Domain</em>' container reference.
	 * @see #setDomain(Domain)
	 * @see org.grantscope.model.ModelPackage#getAllocatorDevice_Domain()
	 * @see org.grantscope.model.Domain#getDevice
	 * @model opposite="device" transient="false"
	 * @generated
	 */
	Domain getDomain();

	/**
	 * Sets the value of the '{@link org.grantscope.model.AllocatorDevice#getDomain <em>Domain</em>}' container reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Domain</em>' container reference.
	 * @see #getDomain()
	 * @generated
	 */
	void setDomain(Domain value);

	/**
	 * Returns the value of the '<em><b>Limit</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * How many grefs all its files together may have; null when unknown.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Limit</em>' attribute.
	 * @see #setLimit(Long)
	 * @see org.grantscope.model.ModelPackage#getAllocatorDevice_Limit()
	 * @model
	 * @generated
	 */
	Long getLimit();

	/**
	 * Sets the value of the '{@link org.grantscope.model.AllocatorDevice#getLimit <em>Limit</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Limit</em>' attribute.
	 * @see #getLimit()
	 * @generated
	 */
	void setLimit(Long value);

	/**
	 * Returns the value of the '<em><b>Gref Size</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The driver's own count of its grefs; null when unknown.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Gref Size</em>' attribute.
	 * @see #setGrefSize(Long)
	 * @see org.grantscope.model.ModelPackage#getAllocatorDevice_GrefSize()
	 * @model
	 * @generated
	 */
	Long getGrefSize();

	/**
	 * Sets the value of the '{@link org.grantscope.model.AllocatorDevice#getGrefSize <em>Gref Size</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Gref Size</em>' attribute.
	 * @see #getGrefSize()
	 * @generated
	 */
	void setGrefSize(Long value);

	/**
	 * Returns the value of the '<em><b>Files</b></em>' containment reference list.
	 * The list contents are of type {@link org.grantscope.model.OpenFile}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The open files, in the order opened; found by their grefs, in the order of these.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Files</em>' containment reference list.
	 * @see org.grantscope.model.ModelPackage#getAllocatorDevice_Files()
	 * @model containment="true"
	 * @generated
	 */
	EList<OpenFile> getFiles();

	/**
	 * Returns the value of the '<em><b>Files Complete</b></em>' attribute.
	 * The default value is <code>"true"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Whether there is no other open file; where files were found by the grefs that they list, one without any may be.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Files Complete</em>' attribute.
	 * @see #setFilesComplete(boolean)
	 * @see org.grantscope.model.ModelPackage#getAllocatorDevice_FilesComplete()
	 * @model default="true"
	 * @generated
	 */
	boolean isFilesComplete();

	/**
	 * Sets the value of the '{@link org.grantscope.model.AllocatorDevice#isFilesComplete <em>Files Complete</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Files Complete</em>' attribute.
	 * @see #isFilesComplete()
	 * @generated
	 */
	void setFilesComplete(boolean value);

	/**
	 * Returns the value of the '<em><b>Grefs</b></em>' containment reference list.
	 * The list contents are of type {@link org.grantscope.model.Gref}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The grefs, in the driver's order.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Grefs</em>' containment reference list.
	 * @see org.grantscope.model.ModelPackage#getAllocatorDevice_Grefs()
	 * @model containment="true"
	 * @generated
	 */
	EList<Gref> getGrefs();

	/**
	 * Returns the value of the '<em><b>Grefs Complete</b></em>' attribute.
	 * The default value is <code>"true"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Whether the driver has no other gref; where its list broke off or one could not be read, it may.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Grefs Complete</em>' attribute.
	 * @see #setGrefsComplete(boolean)
	 * @see org.grantscope.model.ModelPackage#getAllocatorDevice_GrefsComplete()
	 * @model default="true"
	 * @generated
	 */
	boolean isGrefsComplete();

	/**
	 * Sets the value of the '{@link org.grantscope.model.AllocatorDevice#isGrefsComplete <em>Grefs Complete</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Grefs Complete</em>' attribute.
	 * @see #isGrefsComplete()
	 * @generated
	 */
	void setGrefsComplete(boolean value);

	/**
	 * Returns the value of the '<em><b>Mappings Known</b></em>' attribute.
	 * The default value is <code>"true"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Whether the memory mappings were seen; where they were not, none here says nothing of whether there are any.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Mappings Known</em>' attribute.
	 * @see #setMappingsKnown(boolean)
	 * @see org.grantscope.model.ModelPackage#getAllocatorDevice_MappingsKnown()
	 * @model default="true"
	 * @generated
	 */
	boolean isMappingsKnown();

	/**
	 * Sets the value of the '{@link org.grantscope.model.AllocatorDevice#isMappingsKnown <em>Mappings Known</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Mappings Known</em>' attribute.
	 * @see #isMappingsKnown()
	 * @generated
	 */
	void setMappingsKnown(boolean value);

	/**
	 * Returns the value of the '<em><b>Vmas</b></em>' containment reference list.
	 * The list contents are of type {@link org.grantscope.model.Vma}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The memory mappings of the device, in ascending order of address.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Vmas</em>' containment reference list.
	 * @see org.grantscope.model.ModelPackage#getAllocatorDevice_Vmas()
	 * @model containment="true"
	 * @generated
	 */
	EList<Vma> getVmas();

} // AllocatorDevice
