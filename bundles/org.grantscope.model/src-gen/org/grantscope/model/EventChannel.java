/**
 */
package org.grantscope.model;

import org.eclipse.emf.ecore.EObject;

import org.grantscope.core.abi.EventChannelStatus;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Event Channel</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * One port of a domain.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.grantscope.model.EventChannel#getPort <em>Port</em>}</li>
 *   <li>{@link org.grantscope.model.EventChannel#getStatus <em>Status</em>}</li>
 *   <li>{@link org.grantscope.model.EventChannel#getRemoteDomid <em>Remote Domid</em>}</li>
 *   <li>{@link org.grantscope.model.EventChannel#getRemotePort <em>Remote Port</em>}</li>
 *   <li>{@link org.grantscope.model.EventChannel#getIrq <em>Irq</em>}</li>
 *   <li>{@link org.grantscope.model.EventChannel#getVcpu <em>Vcpu</em>}</li>
 *   <li>{@link org.grantscope.model.EventChannel#getPending <em>Pending</em>}</li>
 *   <li>{@link org.grantscope.model.EventChannel#getMasked <em>Masked</em>}</li>
 * </ul>
 *
 * @see org.grantscope.model.ModelPackage#getEventChannel()
 * @model
 * @generated
 */
public interface EventChannel extends EObject {
	/**
	 * Returns the value of the '<em><b>Port</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Its number.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Port</em>' attribute.
	 * @see #setPort(int)
	 * @see org.grantscope.model.ModelPackage#getEventChannel_Port()
	 * @model
	 * @generated
	 */
	int getPort();

	/**
	 * Sets the value of the '{@link org.grantscope.model.EventChannel#getPort <em>Port</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Port</em>' attribute.
	 * @see #getPort()
	 * @generated
	 */
	void setPort(int value);

	/**
	 * Returns the value of the '<em><b>Status</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What it is.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Status</em>' attribute.
	 * @see #setStatus(EventChannelStatus)
	 * @see org.grantscope.model.ModelPackage#getEventChannel_Status()
	 * @model dataType="org.grantscope.model.EventChannelStatus"
	 * @generated
	 */
	EventChannelStatus getStatus();

	/**
	 * Sets the value of the '{@link org.grantscope.model.EventChannel#getStatus <em>Status</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Status</em>' attribute.
	 * @see #getStatus()
	 * @generated
	 */
	void setStatus(EventChannelStatus value);

	/**
	 * Returns the value of the '<em><b>Remote Domid</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The domain at the other end, or that may bind it; null when there is none or it is unknown.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Remote Domid</em>' attribute.
	 * @see #setRemoteDomid(Integer)
	 * @see org.grantscope.model.ModelPackage#getEventChannel_RemoteDomid()
	 * @model
	 * @generated
	 */
	Integer getRemoteDomid();

	/**
	 * Sets the value of the '{@link org.grantscope.model.EventChannel#getRemoteDomid <em>Remote Domid</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Remote Domid</em>' attribute.
	 * @see #getRemoteDomid()
	 * @generated
	 */
	void setRemoteDomid(Integer value);

	/**
	 * Returns the value of the '<em><b>Remote Port</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The port at the other end; null when there is none or it is unknown.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Remote Port</em>' attribute.
	 * @see #setRemotePort(Integer)
	 * @see org.grantscope.model.ModelPackage#getEventChannel_RemotePort()
	 * @model
	 * @generated
	 */
	Integer getRemotePort();

	/**
	 * Sets the value of the '{@link org.grantscope.model.EventChannel#getRemotePort <em>Remote Port</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Remote Port</em>' attribute.
	 * @see #getRemotePort()
	 * @generated
	 */
	void setRemotePort(Integer value);

	/**
	 * Returns the value of the '<em><b>Irq</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The physical or virtual interrupt that it is bound to; null for none.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Irq</em>' attribute.
	 * @see #setIrq(Integer)
	 * @see org.grantscope.model.ModelPackage#getEventChannel_Irq()
	 * @model
	 * @generated
	 */
	Integer getIrq();

	/**
	 * Sets the value of the '{@link org.grantscope.model.EventChannel#getIrq <em>Irq</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Irq</em>' attribute.
	 * @see #getIrq()
	 * @generated
	 */
	void setIrq(Integer value);

	/**
	 * Returns the value of the '<em><b>Vcpu</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The virtual processor that is notified; null when unknown.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Vcpu</em>' attribute.
	 * @see #setVcpu(Integer)
	 * @see org.grantscope.model.ModelPackage#getEventChannel_Vcpu()
	 * @model
	 * @generated
	 */
	Integer getVcpu();

	/**
	 * Sets the value of the '{@link org.grantscope.model.EventChannel#getVcpu <em>Vcpu</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Vcpu</em>' attribute.
	 * @see #getVcpu()
	 * @generated
	 */
	void setVcpu(Integer value);

	/**
	 * Returns the value of the '<em><b>Pending</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Whether an event waits; null when unknown.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Pending</em>' attribute.
	 * @see #setPending(Boolean)
	 * @see org.grantscope.model.ModelPackage#getEventChannel_Pending()
	 * @model
	 * @generated
	 */
	Boolean getPending();

	/**
	 * Sets the value of the '{@link org.grantscope.model.EventChannel#getPending <em>Pending</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Pending</em>' attribute.
	 * @see #getPending()
	 * @generated
	 */
	void setPending(Boolean value);

	/**
	 * Returns the value of the '<em><b>Masked</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Whether events are held back; null when unknown.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Masked</em>' attribute.
	 * @see #setMasked(Boolean)
	 * @see org.grantscope.model.ModelPackage#getEventChannel_Masked()
	 * @model
	 * @generated
	 */
	Boolean getMasked();

	/**
	 * Sets the value of the '{@link org.grantscope.model.EventChannel#getMasked <em>Masked</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Masked</em>' attribute.
	 * @see #getMasked()
	 * @generated
	 */
	void setMasked(Boolean value);

} // EventChannel
